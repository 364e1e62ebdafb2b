package vn.chosach.verify;

import static vn.chosach.verify.TableRows.TableColumn.digest;
import static vn.chosach.verify.TableRows.TableColumn.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.Finding.FindingKind;

/** Files of signed papers, and of letters that came in. */
final class BoundPapers implements BoundRows {

  static final String SEALED = "documents.sealed";
  static final String OF_AGENCY = "documents.agency_seal";
  static final String ATTACHMENT = "documents.attachment";

  private final Map<String, Paper> signed = new HashMap<>();
  private final Map<String, Paper> affixed = new HashMap<>();
  private final Map<String, TreeMap<String, String>> letters = new HashMap<>();
  private final Set<String> boundLetters = new HashSet<>();
  private final Set<String> entered = new HashSet<>();
  private long older;
  private long olderLetters;

  private static final class Paper {
    private final @Nullable String pdf;
    private final @Nullable String docx;
    private boolean claimed;

    private Paper(@Nullable String pdf, @Nullable String docx) {
      this.pdf = pdf;
      this.docx = docx;
    }
  }

  @Override
  public void read(TableRows rows) throws IOException {
    rows.each(
        SEALED,
        List.of(text("document"), digest("pdf"), digest("docx")),
        row -> signed.put(row.need("document"), new Paper(row.text("pdf"), row.text("docx"))));
    rows.each(
        OF_AGENCY,
        List.of(text("document"), digest("pdf")),
        row -> affixed.put(row.need("document"), new Paper(row.text("pdf"), null)));
    rows.each(
        ATTACHMENT,
        List.of(text("incoming"), text("place"), digest("bytes")),
        row ->
            letters
                .computeIfAbsent(row.need("incoming"), any -> new TreeMap<>())
                .put("file." + row.need("place"), row.need("bytes")));
  }

  @Override
  public @Nullable Finding check(long index, LoggedAct act, Removals removals) {
    return switch (act.verb()) {
      case "documents.numbered" -> paper(index, act, signed, removals);
      case "documents.seal-affixed" -> paper(index, act, affixed, removals);
      case "documents.incoming-entered" -> letter(index, act);
      default -> null;
    };
  }

  private @Nullable Finding paper(
      long index, LoggedAct act, Map<String, Paper> papers, Removals removals) {
    Paper paper = papers.get(act.subject());
    String pdf = act.details().get("pdf");
    String docx = act.details().get("docx");
    if (paper != null) {
      paper.claimed = true;
    }
    if (pdf == null) {
      older++;
      return null;
    }
    if (paper == null) {
      // The act of its end names the file with the signature of its signatory.
      boolean mayBeGone =
          papers == signed ? removals.excuse(index, act, pdf) : removals.excuse(index, act);
      return mayBeGone
          ? null
          : changed(index, act, "the signed file is gone" + removals.flaws(index, act));
    }
    if (!pdf.equals(paper.pdf)) {
      return changed(index, act, "its PDF is not the one that was signed");
    }
    return docx == null || docx.equals(paper.docx)
        ? null
        : changed(index, act, "its DOCX is not the one that was signed");
  }

  private @Nullable Finding letter(long index, LoggedAct act) {
    entered.add(act.subject());
    String many = act.details().get("files");
    if (many == null) {
      olderLetters += letters.containsKey(act.subject()) ? 1 : 0;
      return null;
    }
    boundLetters.add(act.subject());
    var named = new TreeMap<String, String>();
    act.details()
        .forEach(
            (name, value) -> {
              if (name.startsWith("file.")) {
                named.put(name, value);
              }
            });
    return named.equals(letters.getOrDefault(act.subject(), new TreeMap<>()))
        ? null
        : changed(index, act, "the files of this letter are not those that came");
  }

  private static Finding changed(long index, LoggedAct act, String what) {
    return new Finding(
        FindingKind.ORIGINAL_CHANGED,
        index,
        act.id() + " (" + act.verb() + ")",
        act.subjectKind() + " " + act.subject() + ": " + what);
  }

  @Override
  public List<Finding> unclaimed() {
    var found = new ArrayList<Finding>();
    unclaimed(SEALED, signed, found);
    unclaimed(OF_AGENCY, affixed, found);
    letters
        .keySet()
        .forEach(
            id -> {
              if (!entered.contains(id)) {
                found.add(
                    new Finding(
                        FindingKind.INSERTED,
                        -1,
                        ATTACHMENT + " " + id,
                        "no act says that this letter came"));
              }
            });
    return found;
  }

  private static void unclaimed(String table, Map<String, Paper> papers, List<Finding> found) {
    papers.forEach(
        (id, paper) -> {
          if (!paper.claimed) {
            found.add(
                new Finding(
                    FindingKind.INSERTED,
                    -1,
                    table + " " + id,
                    "no act says that this paper was signed"));
          }
        });
  }

  @Override
  public List<String> compared() {
    return Stream.of(
            BoundRows.count(signed.size() + affixed.size(), "files of signed papers"),
            BoundRows.count(boundLetters.size(), "letters that came in"))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<String> unbound() {
    return Stream.of(
            BoundRows.count(older, "signed papers"),
            BoundRows.count(olderLetters, "letters with files that came in"))
        .flatMap(List::stream)
        .toList();
  }
}
