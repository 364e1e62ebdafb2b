package vn.chosach.plans.funding.web;

import java.util.List;
import vn.chosach.ui.Fact;

/**
 * What a duty or a case cost.
 *
 * @param sums committed and paid
 * @param rows the records behind them; one that the member may not open has no address
 */
public record CostsView(List<Fact> sums, List<Fact> rows) {}
