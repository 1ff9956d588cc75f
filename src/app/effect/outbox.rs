//! How background work speaks to the app.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use crate::app::Msg;

/// Sends messages to the app from any thread and wakes the window to read them.
#[derive(Clone)]
pub struct Outbox {
    sender: Sender<Msg>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Outbox {
    /// Sends into `sender` and calls `wake` after each message.
    pub fn new(sender: Sender<Msg>, wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self { sender, wake: Arc::new(wake) }
    }

    /// Sends one message; a closed window no longer listens, which is no error.
    pub fn send(&self, msg: impl Into<Msg>) {
        if self.sender.send(msg.into()).is_ok() {
            (self.wake)();
        }
    }
}
