package vn.chosach.documents.acts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.Printed;
import vn.chosach.documents.checking.Deviation;
import vn.chosach.documents.checking.PaperCheck;
import vn.chosach.documents.checking.PaperFacts;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Workbook;
import vn.chosach.documents.layout.Filling;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.reading.Markup;
import vn.chosach.documents.reading.PdfPress;
import vn.chosach.documents.reading.SheetReader;
import vn.chosach.kernel.Vietnam;

/** Prints documents and keeps the bytes of those that are numbered. */
@Component
public class PaperPress {

  private final JdbcClient jdbc;
  private final Letterheads heads;
  private final SigningRights rights;
  private final PaperTemplates templates;
  private final CheckpointLine checkpoint;
  private final InstantSource time;

  PaperPress(
      JdbcClient jdbc,
      Letterheads heads,
      SigningRights rights,
      PaperTemplates templates,
      CheckpointLine checkpoint,
      InstantSource time) {
    this.jdbc = jdbc;
    this.heads = heads;
    this.rights = rights;
    this.templates = templates;
    this.checkpoint = checkpoint;
    this.time = time;
  }

  /** Both files. */
  public record Pair(byte[] docx, byte[] pdf) {}

  /** A document as it would be printed now; drawn anew. */
  public byte[] docx(
      Drafting drafting, @Nullable UUID right, @Nullable Integer number, @Nullable LocalDate day) {
    return docx(drafting, right, number, day, List.of(), checkpoint.line().orElse(null));
  }

  /**
   * What a signatory sees before the number is drawn, as a hash of every word and place of it;
   * another template, letterhead or right gives another.
   */
  public String preview(Drafting drafting, @Nullable UUID right) {
    try {
      byte[] docx = docx(drafting, right, null, null, List.of(), null);
      String page = Markup.page(SheetReader.read(docx), drafting.subject());
      return sha256(page.getBytes(StandardCharsets.UTF_8));
    } catch (SheetReader.Unreadable own) {
      throw new IllegalStateException("the program cannot read what it wrote", own);
    }
  }

  /** A document with what is printed of its signature. */
  byte[] docx(
      Drafting drafting,
      @Nullable UUID right,
      @Nullable Integer number,
      @Nullable LocalDate day,
      List<String> mark,
      @Nullable String line) {
    DocumentKind documentKind = Kinds.of(drafting.kind()).orElseThrow();
    LocalDate on = day == null ? Vietnam.dayOf(time.instant()) : day;
    PrintedPaper.Letterhead head =
        heads
            .of(drafting.agency(), on)
            .orElseThrow(() -> new IllegalStateException("no agency " + drafting.agency()))
            .letterhead();
    PrintedPaper.Signature signature =
        right == null
            ? PrintedPaper.Signature.OPEN
            : rights.right(right).map(Signing::signature).orElse(PrintedPaper.Signature.OPEN);
    return Filling.of(
        templates.inForce(documentKind),
        new PrintedPaper(
            documentKind,
            head,
            number,
            day,
            drafting.subject(),
            drafting.addressees(),
            drafting.content(),
            drafting.recipients(),
            signature,
            drafting.urgency(),
            line,
            mark));
  }

  /** Where a printed paper deviates from its layout, and from what its kind must say. */
  public List<Deviation> deviations(byte[] docx, Document document, LocalDate day) {
    UUID corrects = document.corrects();
    String replaces =
        corrects == null
            ? null
            : jdbc.sql("SELECT number FROM documents.document WHERE id = :id")
                .param("id", corrects)
                .query(String.class)
                .optional()
                .orElse(null);
    LocalDate on = Objects.requireNonNullElse(document.day(), day);
    try {
      return PaperCheck.of(
          docx, new PaperFacts(Kinds.of(document.kind()).orElse(null), replaces, on));
    } catch (SheetReader.Unreadable own) {
      throw new IllegalStateException("the program cannot read what it wrote", own);
    }
  }

  static byte[] pdf(byte[] docx, Drafting drafting) {
    try {
      return PdfPress.print(SheetReader.read(docx), drafting.subject());
    } catch (SheetReader.Unreadable own) {
      throw new IllegalStateException("the program cannot read what it wrote", own);
    }
  }

  /** What the file says of the log now. */
  @Nullable String line() {
    return checkpoint.line().orElse(null);
  }

  /** Fixes the bytes for good. */
  void seal(UUID document, byte[] docx, byte[] pdf, Instant at) {
    jdbc.sql(
            """
            INSERT INTO documents.sealed (document, at, docx, docx_sha256, pdf, pdf_sha256)
            VALUES (:id, :at, :docx, :docxHash, :pdf, :pdfHash)
            """)
        .param("id", document)
        .param("at", at)
        .param("docx", docx)
        .param("docxHash", sha256(docx))
        .param("pdf", pdf)
        .param("pdfHash", sha256(pdf))
        .update();
  }

  /** The file of a document: the sealed bytes when it has a number, else drawn anew. */
  public Printed printed(DocumentRepository.Held held, Drafting drafting, Printed.Format format) {
    Document document = held.document();
    byte[] bytes =
        switch (format) {
          case XLSX -> Workbook.of(drafting.subject(), tables(drafting));
          case DOCX -> sealed(document.id(), "docx").orElseGet(() -> fresh(held, drafting));
          case PDF ->
              sealed(document.id(), "pdf").orElseGet(() -> pdf(fresh(held, drafting), drafting));
        };
    String number = document.number();
    String name =
        (number == null ? "du-thao-" + document.kind() : number.replace('/', '-'))
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9-]", "")
            + "."
            + format.ending();
    return new Printed(bytes, name, format.type(), sha256(bytes));
  }

  private byte[] fresh(DocumentRepository.Held held, Drafting drafting) {
    return docx(drafting, held.signingRight(), null, null);
  }

  private Optional<byte[]> sealed(UUID document, String column) {
    return jdbc.sql("SELECT " + column + " FROM documents.sealed WHERE document = :id")
        .param("id", document)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** Hashes of the DOCX and the PDF; none before it is numbered. */
  public List<String> seals(UUID document) {
    return jdbc.sql("SELECT docx_sha256, pdf_sha256 FROM documents.sealed WHERE document = :id")
        .param("id", document)
        .query((row, n) -> List.of(row.getString(1), row.getString(2)))
        .optional()
        .orElse(List.of());
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<Block.Figures> tables(Drafting drafting) {
    return Stream.concat(
            drafting.content().body().stream(),
            drafting.content().annexes().stream().flatMap(annex -> annex.body().stream()))
        .filter(Block.Figures.class::isInstance)
        .map(Block.Figures.class::cast)
        .toList();
  }
}
