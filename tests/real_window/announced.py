"""Prints the first announcement that a screen reader is sent, or nothing where none comes within a minute."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


def hear(event, *_):
    print(event.any_data, flush=True)
    Atspi.event_quit()


listener = Atspi.EventListener.new(hear)
Atspi.EventListener.register(listener, "object:announcement")
GLib.timeout_add_seconds(60, Atspi.event_quit)
Atspi.event_main()
