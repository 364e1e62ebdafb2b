package vn.chosach.documents.acts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.chosach.documents.Document;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;

/**
 * What is wrong in substance is replaced by a paper of the same form that names the old one (Nghị
 * định 30/2020/NĐ-CP art. 18): the line by which it does.
 */
final class ReplacementLine {

  private static final Locale VI = Locale.of("vi");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String REPLACES = " này thay thế ";

  private ReplacementLine() {}

  /** The draft with the line at its end, once. */
  static Drafting in(Drafting drafting, Document old) {
    String kind = name(Kinds.of(drafting.kind()).orElseThrow());
    LocalDate day = Objects.requireNonNull(old.day());
    String line = kind + REPLACES + kind + " số " + old.number() + " ngày " + DAY.format(day) + ".";
    Content content = drafting.content();
    List<Block> body = new ArrayList<>(content.body());
    body.removeIf(
        one -> one instanceof Block.BlockWords words && words.text().startsWith(kind + REPLACES));
    body.add(Block.words(line));
    return new Drafting(
        drafting.kind(),
        drafting.agency(),
        drafting.subject(),
        drafting.addressees(),
        new Content(content.basis(), body, content.annexes()),
        drafting.recipients(),
        drafting.urgency(),
        drafting.origin());
  }

  private static String name(DocumentKind kind) {
    String title = kind.titleVi();
    return title.charAt(0) + title.substring(1).toLowerCase(VI);
  }
}
