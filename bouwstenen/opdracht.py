"""Management commands that refuse in one line of Dutch, and in the words of the command itself."""

import sys
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import ProgrammingError
from psycopg.errors import UndefinedTable


class Opdracht(BaseCommand):
    """A command; `gebruik` shows how to call it, on one line."""

    gebruik: str
    requires_system_checks: list[str] = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        if parser.called_from_command_line:
            # One line instead of argparse's usage; a call from Python keeps its exception.
            parser.error = self._weiger  # type: ignore[method-assign,assignment]  # on this one parser
        return parser

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Run; on a database without tables say what to do first."""
        try:
            return super().execute(*args, **options)
        except ProgrammingError as fout:
            if isinstance(fout.__cause__, UndefinedTable):
                raise CommandError("De database is nog leeg. Start eerst `make run`.") from fout
            raise

    def _weiger(self, _: str) -> NoReturn:
        sys.stderr.write(f"Onbekend of onvolledig argument. Gebruik: {self.gebruik}\n")
        sys.exit(2)
