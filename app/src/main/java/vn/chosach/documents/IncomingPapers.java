package vn.chosach.documents;

import java.time.LocalDate;
import java.util.Optional;

/** Papers from outside that stand in an incoming register with what came, for who relies on one. */
public interface IncomingPapers {

  /**
   * Whether an agency entered a paper with its file; what an agency issued itself is none.
   *
   * @param number as its sender gave it
   */
  boolean received(String number, String agency);

  /**
   * Sender and abstract of such a paper, so that who relies on it reads whose word it is.
   *
   * @param day the day printed on it
   */
  Optional<String> said(String number, LocalDate day, String agency);
}
