package vn.chosach.watch.rules;

import java.time.LocalDate;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.rules.RuleBook;

/**
 * The rules that are watched for on a day.
 *
 * @param state number of the newest change of the book; kept with each screening
 * @param day the day; rules hold from and until days
 * @param source the rules as read
 * @param rules the same, compiled; shared by all threads
 */
public record Book(long state, LocalDate day, RuleBook source, CompiledRules rules) {}
