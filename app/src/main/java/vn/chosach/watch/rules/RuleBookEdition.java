package vn.chosach.watch.rules;

import java.time.LocalDate;
import vn.chosach.screening.matching.CompiledRules;

/**
 * The rules that are watched for on a day.
 *
 * @param state number of the newest change of the book; kept with each screening
 * @param day the day; rules hold from and until days
 * @param rules as read, compiled; shared by all threads
 */
public record RuleBookEdition(long state, LocalDate day, CompiledRules rules) {}
