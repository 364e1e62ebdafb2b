package vn.chosach.journal.web;

import org.jspecify.annotations.Nullable;
import vn.chosach.journal.LogState;
import vn.chosach.journal.Proof;
import vn.chosach.ui.FormErrors;

/**
 * The page on which anybody checks a receipt.
 *
 * @param state how the log stands
 * @param key public key of the log, {@code null} before it was first published
 * @param leaf hash that was asked for, 64 digits; {@code null} when nothing was asked
 * @param place where it stands; {@code null} when no published act has it
 * @param errors what is wrong with what was sent
 */
public record CheckPage(
    LogState state,
    @Nullable String key,
    @Nullable String leaf,
    Proof.@Nullable Inclusion place,
    FormErrors errors) {}
