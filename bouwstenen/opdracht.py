"""Management commands that refuse in one line of Dutch, and in the words of the command itself."""

import sys
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser


class Opdracht(BaseCommand):
    """A command; `gebruik` shows how to call it, on one line."""

    gebruik: str
    requires_system_checks: list[str] = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        if parser.called_from_command_line:
            # One line instead of argparse's usage; a call from Python keeps its exception.
            parser.error = self._weiger  # type: ignore[method-assign,assignment]
        return parser

    def _weiger(self, _: str) -> NoReturn:
        sys.stderr.write(f"Onbekend of onvolledig argument. Gebruik: {self.gebruik}\n")
        sys.exit(2)
