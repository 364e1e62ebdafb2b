package vn.chosach.tips.form;

import java.util.List;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.vault.KeptFile;

/**
 * What the pages of the form show.
 *
 * @param step where the citizen is
 * @param token secret of the form
 * @param form what was typed so far
 * @param errors what is wrong with it
 * @param files what was handed in so far
 * @param areas communes, wards and special zones of today, by name; only those that a typed name
 *     may mean
 * @param offices agencies that a report can accuse, by name
 * @param accusedName name of the one that was chosen; empty when none is
 * @param areaName name of the chosen one; empty when none is chosen
 * @param link link found in what was pasted; empty when there is none
 * @param elsewhere whether the card "who does this" stands open, because a tile out of scope was
 *     chosen
 * @param receiptWaits whether the code of an earlier report was not shown to be kept yet
 * @param work zero bits that the browser looks for before it hands files in
 * @param workSecret behind which it does so
 */
public record ReportPage(
    FormStep step,
    String token,
    ReportForm form,
    FormErrors errors,
    List<KeptFile> files,
    List<Choice> areas,
    List<Choice> offices,
    String accusedName,
    String areaName,
    String link,
    boolean elsewhere,
    boolean receiptWaits,
    int work,
    String workSecret) {}
