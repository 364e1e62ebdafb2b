package vn.chosach.press.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** What the pages of press notes and joint alerts show. */
public interface BulletinView {

  /**
   * Bulletins on the desk.
   *
   * @param writes whether the viewer drafts them
   */
  record BulletinList(
      List<BulletinTab> tabs,
      List<BulletinRow> rows,
      int count,
      @Nullable Pager pager,
      boolean writes) {}

  /** A pile. */
  record BulletinTab(String label, String href, int count, boolean current) {}

  /** A bulletin in one line. */
  record BulletinRow(
      String href,
      String number,
      String title,
      String kind,
      String agency,
      String when,
      Tone tone,
      String state) {}

  /**
   * One bulletin on the desk.
   *
   * @param waits address of the own paper that waits for its signature; {@code null} for none
   * @param held until when newsrooms keep it to themselves; {@code null} for not
   * @param shown address of its public page; {@code null} while there is none
   */
  record BulletinPage(
      String id,
      String number,
      String title,
      Tone tone,
      String state,
      List<Fact> facts,
      List<String> words,
      List<Choice> acts,
      @Nullable String waits,
      @Nullable String held,
      @Nullable String shown,
      List<BulletinBody> signers,
      List<BulletinBody> receivers,
      List<BulletinAsked> questions,
      List<StepLine> steps) {}

  /** A body that signs or receives. */
  record BulletinBody(String name, Tone tone, String state, String words) {}

  /** A question of a newsroom with its answer; empty while there is none. */
  record BulletinAsked(String by, String words, String answer, String answered) {}

  /**
   * Who speaks for the own agency.
   *
   * @param today name of who does; {@code null} for nobody
   */
  record SpeakerPage(@Nullable String today, List<SpeakerRow> rows, FormView form) {}

  /** A designation. */
  record SpeakerRow(String name, String days, String paper, String href, Tone tone, String state) {}

  /** Bulletins that everybody may read. */
  record PublicBulletins(
      BulletinKind kind, List<PublicBulletin> rows, int count, @Nullable Pager pager) {}

  /**
   * A bulletin as everybody reads it.
   *
   * @param issuers who issued it, in one line
   * @param gone why it cannot be read any more; {@code null} while it can
   * @param corrections what was corrected, the oldest first
   */
  record PublicBulletin(
      BulletinKind kind,
      String number,
      String title,
      String issuers,
      String when,
      List<String> words,
      List<String> agencies,
      List<Fact> facts,
      @Nullable String gone,
      List<String> corrections) {}
}
