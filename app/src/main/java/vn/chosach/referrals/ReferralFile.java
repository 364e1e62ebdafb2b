package vn.chosach.referrals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.referrals.life.AskedItem;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.FiledPart;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralHistoryEntry;
import vn.chosach.referrals.life.SubjectCard;

/**
 * A referral as somebody may see it.
 *
 * @param referral what and where to
 * @param receivers each with its delivery and answer
 * @param content words; {@code null} for the standing office when it is no party
 * @param history what happened, oldest first
 * @param clocks clocks of each receiver with their arithmetic, by receiver
 * @param own the receiver in whose name the viewer acts; {@code null} for sender and overview
 * @param sender whether the viewer acts for the sender
 * @param possible what the viewer can do now
 * @param thread numbers of the referrals that follow it or that it follows
 */
public record ReferralFile(
    Referral referral,
    List<Receiver> receivers,
    @Nullable Content content,
    List<ReferralHistoryEntry> history,
    Map<UUID, List<ClockExplanation>> clocks,
    @Nullable Receiver own,
    boolean sender,
    List<ReferralEvent> possible,
    List<Referral> thread) {

  /**
   * The words.
   *
   * @param title what it is about
   * @param words the letter
   * @param subject the thing that is handed over; {@code null} when there is none, it is gone, or
   *     it does not lie with the viewer any more
   * @param parts parts of the file with their sheets and papers
   * @param items what is asked for, by receiver
   * @param said what was written with an act, by act
   */
  public record Content(
      String title,
      String words,
      @Nullable SubjectCard subject,
      Map<FilePart, FiledPart> parts,
      Map<UUID, List<AskedItem>> items,
      Map<UUID, String> said) {}
}
