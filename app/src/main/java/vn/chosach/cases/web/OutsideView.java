package vn.chosach.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;

/**
 * How the case stands on the page of its time limit.
 *
 * @param href address of the case; {@code null} for who does not see it
 * @param facts what who follows the results reads instead
 * @param told what became of the reader's request; empty without one
 * @param ask address of the form that asks for sight; {@code null} while an answer is due
 */
public record OutsideView(
    String number,
    @Nullable String href,
    String title,
    List<Fact> facts,
    String told,
    @Nullable String ask) {}
