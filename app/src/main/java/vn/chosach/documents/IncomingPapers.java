package vn.chosach.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chosach.officers.ActingOfficer;

/** Papers from outside that stand in an incoming register with what came, for who relies on one. */
public interface IncomingPapers {

  /**
   * Whether an agency entered a paper with its file; what an agency issued itself is none.
   *
   * @param number as its sender gave it
   */
  boolean received(String number, String agency);

  /**
   * A paper of a register.
   *
   * @param agency in whose register it stands
   * @param number as its sender gave it
   */
  record ReceivedPaper(
      UUID id,
      String agency,
      String sender,
      String number,
      LocalDate day,
      String subject,
      LocalDate receivedOn) {}

  /** A paper with its file in a register of the own desk; empty alike for any other. */
  Optional<ReceivedPaper> paper(UUID id, ActingOfficer scribe);

  /**
   * The same from a day on, the newest first, at most 50.
   *
   * @param sender as the register has it; empty for anybody
   */
  List<ReceivedPaper> from(String sender, LocalDate since, ActingOfficer scribe);

  /**
   * Sender and abstract of such a paper, so that who relies on it reads whose word it is.
   *
   * @param day the day printed on it
   */
  Optional<String> said(String number, LocalDate day, String agency);
}
