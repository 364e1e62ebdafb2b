/**
 * Pages of the deadlines: board, one clock, rules, counting for anyone, calendar of working days.
 */
@NullMarked
package vn.chosach.deadlines.web;

import org.jspecify.annotations.NullMarked;
