package fr.levier.command;

import picocli.CommandLine.Command;

/** {@code levier rules}: looks at the rulebook without any database. */
@Command(name = "rules")
final class RulesCommand {}
