package vn.chosach.reports.web;

import java.util.List;
import java.util.Map;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

/**
 * The form that changes a cell.
 *
 * @param href address of the report
 * @param title what the report is about
 * @param lines lines to choose from
 * @param cols columns to choose from
 * @param values what was sent, by field
 * @param version version that the page shows
 * @param errors what is wrong with what was sent
 */
public record AdjustView(
    String href,
    String title,
    List<Choice> lines,
    List<Choice> cols,
    Map<String, String> values,
    int version,
    FormErrors errors) {}
