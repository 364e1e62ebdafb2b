package vn.chosach.reports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.drawing.Chart;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Fact;

/**
 * What everyone may read.
 *
 * @param asOf up to when they count, and when they were counted: the same figures stand as long as
 *     the same moment does, however late something becomes known that is of before
 * @param month name of the month that runs, or of the quarter where all is told by quarters
 * @param days its days
 * @param facts its figures
 * @param why why quarters stand for months; empty where none does
 * @param chart the months or quarters before
 * @param tables tables that say the same, and more
 */
public record OpenView(
    String asOf,
    String month,
    String days,
    List<Fact> facts,
    String why,
    @Nullable Chart chart,
    List<Table> tables) {}
