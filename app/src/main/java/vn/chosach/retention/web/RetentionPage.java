package vn.chosach.retention.web;

import java.util.List;

/**
 * The page of retention.
 *
 * @param rules how long what is kept
 * @param proposals what waits for signatures
 * @param holds what must not be erased
 * @param stubs what stays of what was erased
 * @param allProposals how many wait, also beyond those
 * @param allStubs how many stubs there are
 * @param looked number of the erased record whose stub is looked for; empty for the newest
 * @param signs whether the viewer may propose, sign and hold
 */
public record RetentionPage(
    List<RetentionPageRule> rules,
    List<Proposal> proposals,
    List<HoldLine> holds,
    List<StubLine> stubs,
    int allProposals,
    int allStubs,
    String looked,
    boolean signs) {

  /** How long one kind of record is kept, in words, with its article. */
  public record RetentionPageRule(
      String kind, String treatment, String term, String begins, String basis, boolean confirmed) {}

  /** A proposal; {@code open} says that this viewer may sign it. */
  public record Proposal(
      String id,
      String number,
      String kind,
      String ground,
      String words,
      String basis,
      String ended,
      String asked,
      List<String> signatures,
      boolean held,
      boolean open) {}

  /**
   * What is kept beyond its term, and why.
   *
   * @param asked who wants to end it, and why; empty for nobody
   * @param ends whether the viewer may be one of the two who end it
   */
  public record HoldLine(
      String id,
      String number,
      String kind,
      String reason,
      String basis,
      String since,
      String asked,
      boolean ends) {}

  /** What stays of a record that two agencies erased. */
  public record StubLine(
      String number,
      String kind,
      String ended,
      String erased,
      String ground,
      String basis,
      String signers,
      String hash,
      int parts) {}

  /** A line of lists, or of the papers of one. */
  public record BatchLine(String path, String number, String words, String more, String state) {}

  /**
   * Lists of papers past their years, or one of them.
   *
   * @param waiting address of the draft that waits for its signature; empty for none
   * @param draw address at which the next paper is drawn up; empty for none
   * @param keep address at which papers are kept; empty for none
   */
  public record BatchPage(
      String title,
      String lede,
      List<BatchLine> lists,
      List<BatchLine> papers,
      String waiting,
      String draw,
      String keep) {}
}
