package vn.chosach.press.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** What the pages of press notes and joint alerts show. */
public interface BulletinView {

  /**
   * One bulletin on the desk.
   *
   * @param held until when newsrooms keep it to themselves; {@code null} for not
   * @param shown address of its public page; {@code null} while there is none
   */
  record BulletinPage(
      RowPage row,
      List<Fact> facts,
      List<String> words,
      @Nullable String held,
      @Nullable String shown,
      List<BulletinBody> signers,
      List<BulletinBody> receivers,
      List<BulletinAsked> questions) {}

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
