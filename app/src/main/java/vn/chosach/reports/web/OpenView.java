package vn.chosach.reports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.drawing.Chart;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Fact;

/**
 * What everyone may read.
 *
 * @param asOf moment of the figures
 * @param month name of the month that runs
 * @param days its days
 * @param facts its figures
 * @param chart the months before
 * @param tables tables that say the same, and more
 */
public record OpenView(
    String asOf,
    String month,
    String days,
    List<Fact> facts,
    @Nullable Chart chart,
    List<Table> tables) {}
