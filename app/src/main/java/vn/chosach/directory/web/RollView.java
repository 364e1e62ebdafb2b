package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.directory.Agency;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Pager;

/**
 * One page of the roll.
 *
 * @param day the day asked about
 * @param words words searched for
 * @param errors what is wrong with the question
 * @param agencies bodies of this page
 * @param total how many there are in all
 */
public record RollView(
    LocalDate day,
    String words,
    FormErrors errors,
    List<Agency> agencies,
    int total,
    @Nullable Pager pager) {}
