"""Prints what screen readers find in the window: of each object its role, name and states, one line each."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


def show(node):
    states = node.get_state_set()
    focused = "focused" if states.contains(Atspi.StateType.FOCUSED) else ""
    print("\t".join([node.get_role_name(), node.get_name() or "", focused]))
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None:
            show(child)


desktop = Atspi.get_desktop(0)
for place in range(desktop.get_child_count()):
    program = desktop.get_child_at_index(place)
    if program is not None and program.get_name() == "tadarub":
        show(program)
