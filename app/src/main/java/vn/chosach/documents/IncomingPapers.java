package vn.chosach.documents;

/** Papers from outside that stand in an incoming register with what came, for who relies on one. */
public interface IncomingPapers {

  /**
   * Whether an agency entered a paper with its file; what an agency issued itself is none.
   *
   * @param number as its sender gave it
   */
  boolean received(String number, String agency);
}
