package vn.chosach.cases.inquiry;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.documents.content.Block;

/**
 * The lines in which the forms of Nghị định 118/2021/NĐ-CP name a person or an organisation. A
 * paper of before the forms asked for the particulars says what it knows.
 */
public final class PartyLines {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private PartyLines() {}

  /** Where the words come from. */
  @FunctionalInterface
  public interface PartyWording {
    String t(String key, Object... arguments);
  }

  /**
   * The lines of a party.
   *
   * @param numbered whether the name is line 1 of an article
   */
  public static List<Block> of(
      PaperTerms.Violator party, String name, boolean numbered, PartyWording words) {
    String of = party.organisation() ? "organisation" : "person";
    PaperTerms.Particulars more = party.particulars();
    var lines = new ArrayList<String>();
    lines.add(words.t((numbered ? "" : "party.") + of + ".name", name));
    if (more != null && more.born() != null) {
      lines.add(
          words.t(
              "person.born", DAY.format(more.born()), sex(more.sex(), words), more.nationality()));
      lines.add(words.t("person.occupation", more.occupation()));
    }
    lines.add(words.t(of + ".address", party.address()));
    lines.add(words.t(of + ".identity", party.identity()));
    if (more != null) {
      lines.add(words.t("party.issued", DAY.format(more.issuedOn()), more.issuedBy()));
    }
    if (party.organisation()) {
      lines.add(words.t("organisation.representative", party.representative()));
      if (more != null) {
        lines.add(words.t("organisation.sex", sex(more.sex(), words)));
      }
    }
    return lines.stream().map(Block::words).toList();
  }

  private static String sex(PaperTerms.Sex one, PartyWording words) {
    return words.t(
        switch (one) {
          case MALE -> "sex.male";
          case FEMALE -> "sex.female";
        });
  }
}
