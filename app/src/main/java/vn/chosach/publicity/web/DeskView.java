package vn.chosach.publicity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** The desk of publicity as its pages show it. */
public interface DeskView {

  /** A line of the list. */
  record DeskRow(
      String href,
      String title,
      String what,
      String number,
      String agency,
      String written,
      String expires,
      String state,
      Tone tone) {}

  /**
   * One publication.
   *
   * @param id its identifier
   * @param title of the newest edition, unmasked
   * @param facts who, when, why
   * @param previewName whether people will read it, read it or did, or it never was public
   * @param preview of the newest edition, exactly as the public reads it
   * @param masked pairs of before and after, for every line that masking changed
   * @param form words that can be written; {@code null} when they cannot
   * @param acts what can be done
   * @param editions earlier wordings, the newest first
   * @param history what happened, the newest first
   * @param publicHref its public address while it is live
   * @param sent the form that was sent and was not done
   */
  record FileView(
      String id,
      String title,
      String state,
      Tone tone,
      List<Fact> facts,
      String previewName,
      PublicView preview,
      List<Masked> masked,
      @Nullable FormView form,
      List<ActForm> acts,
      List<Old> editions,
      List<DeskLine> history,
      @Nullable String publicHref,
      @Nullable FormView sent) {}

  /** What masking changed in one line. */
  record Masked(String before, String after) {}

  /** An act with its form. */
  record ActForm(FormView form, boolean main) {}

  /** An edition that is not the newest. */
  record Old(int number, String title, String state, String from, String until) {}

  /** A line of the history. */
  record DeskLine(String when, String what, String who, String words) {}

  /**
   * What the page of a case shows; {@code file} is absent while nothing was drafted, {@code begins}
   * whether the viewer may draft now, the first time or anew.
   */
  record InCase(String number, boolean begins, @Nullable FileView file) {}
}
