package vn.chosach.documents.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;
import vn.chosach.ui.stages.KindTabs;
import vn.chosach.ui.stages.NextSteps;
import vn.chosach.ui.stages.StageRail;

/**
 * One document.
 *
 * @param file as it stands
 * @param here its address
 * @param tone of its state
 * @param state name of its state
 * @param facts head data
 * @param lines preview: what it says, line by line
 * @param deviations of its layout; empty when in order
 * @param rail its stages
 * @param next what may come next, whoever does it
 * @param trail sign-off trail, of the kind that is asked for
 * @param opinions agencies that were asked, by name, and what they said
 * @param deliveries proof of receipt
 * @param tallies how many recipients stand where
 * @param acts what may be done, by its name in addresses
 * @param roll bodies of the province that may be asked, by key
 * @param unconfirmed whether wording or head must be confirmed
 * @param binding whether its signature is an act and is still to come
 * @param sealing whether the reader may put the signature of the agency behind that of the
 *     signatory
 * @param rules on which the signature rests and that nobody compared with their texts
 */
public record DocumentPage(
    DocumentFile file,
    String here,
    Tone tone,
    String state,
    List<Fact> facts,
    List<DocumentLine> lines,
    List<DocumentFault> deviations,
    StageRail rail,
    NextSteps next,
    KindTabs<DocumentStep> trail,
    List<Fact> opinions,
    List<Delivery> deliveries,
    List<Fact> tallies,
    List<Choice> acts,
    List<Choice> roll,
    boolean unconfirmed,
    boolean binding,
    boolean sealing,
    List<String> rules) {

  /** Ends of the addresses of the forms that it draws. */
  public String[] drawn() {
    return Stream.concat(
            acts.stream().map(one -> "/lam/" + one.value()),
            deliveries.stream().filter(Delivery::open).map(one -> "/noi-nhan/" + one.id()))
        .toArray(String[]::new);
  }

  /** A piece of the preview: a line, where a heading is strong, or a table with its caption. */
  public record DocumentLine(String text, boolean strong, @Nullable Grid grid) {}

  /** A table; the first column names the rows. */
  public record Grid(List<Head> heads, List<List<String>> rows) {}

  /** Head of a column; numbers stand at the right. */
  public record Head(String text, boolean figures) {}

  /** A deviation in words. */
  public record DocumentFault(
      String part, String found, String expected, String article, String where) {}

  /** An act of the trail in words. */
  public record DocumentStep(String when, String what, String who, String words, boolean moved) {}

  /**
   * A recipient in words; {@code open} for a step that may be recorded now, {@code outside} are its
   * own pages.
   */
  public record Delivery(
      String id,
      String name,
      String purpose,
      Tone tone,
      String state,
      String since,
      String words,
      boolean open,
      List<Choice> outside) {}

  /**
   * A document before it is signed.
   *
   * @param here its address
   * @param sheets number of its pages
   * @param binding whether the signature is a decision
   * @param rules on which the signature rests and that nobody compared with their texts
   * @param doubts what is odd about a signature today
   * @param pen with which certificate it will be signed; empty where it will bear no signature
   */
  public record SigningPage(
      Document document,
      String here,
      int sheets,
      boolean binding,
      List<String> rules,
      List<String> doubts,
      List<Fact> pen) {

    /** Address of the picture of a page, from 1. */
    public String sheet(int number) {
      return here + "/trang/" + number;
    }
  }

  /**
   * What a check of a file found.
   *
   * @param name name of the file, empty before one was sent
   * @param faults where it deviates
   */
  public record CheckedFile(String name, List<DocumentFault> faults, FormErrors errors) {}

  /**
   * What a PDF says of its signatures.
   *
   * @param name of the file; empty before one was sent
   * @param signatures each in words
   * @param sound whether there is one and all of them hold
   * @param unproven whether nothing is wrong with them and something cannot be told
   */
  public record SignedPdfPage(
      String name,
      List<List<Fact>> signatures,
      boolean sound,
      boolean unproven,
      FormErrors errors) {}
}
