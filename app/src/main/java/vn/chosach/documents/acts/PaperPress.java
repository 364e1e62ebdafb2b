package vn.chosach.documents.acts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.chosach.documents.layout.ShippedTemplates;
import vn.chosach.documents.reading.DrawnPaper;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.Vietnam;

/** Prints documents and keeps the bytes of those that are numbered. */
@Component
public class PaperPress {

  private static final int REMEMBERED = 8;

  private final JdbcClient jdbc;
  private final Letterheads heads;
  private final SigningRights rights;
  private final PaperTemplates templates;
  private final CheckpointLine checkpoint;
  private final InstantSource time;

  /** A paper is looked at, checked and signed within minutes: the last few are not drawn again. */
  private final Map<DrawingOrder, DrawnPaper> newest =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<DrawingOrder, DrawnPaper> eldest) {
              return size() > REMEMBERED;
            }
          });

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

  /** What is drawn of a template; two that are equal are one. */
  private record DrawingOrder(ByteBuffer template, PrintedPaper paper) {}

  /**
   * What a signatory sees before the number is drawn, as a hash of every word and place of it;
   * another template, letterhead or right gives another.
   */
  public String preview(Drafting drafting, @Nullable UUID right) {
    return Sha256.hex(draft(drafting, right).look().getBytes(StandardCharsets.UTF_8));
  }

  /** A document as it would be printed now. */
  private DrawnPaper draft(Drafting drafting, @Nullable UUID right) {
    return drawn(drafting, right, null, null, List.of(), line());
  }

  /** A document with what is printed of its signature. */
  DrawnPaper drawn(
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
            .orLast(drafting.agency(), on)
            .orElseThrow(() -> new IllegalStateException("no agency " + drafting.agency()))
            .letterhead();
    PrintedPaper.Signature signature =
        right == null
            ? PrintedPaper.Signature.OPEN
            : rights.right(right).map(Signing::signature).orElse(PrintedPaper.Signature.OPEN);
    Optional<byte[]> uploaded = templates.version(documentKind, null);
    byte[] template = uploaded.orElseGet(() -> ShippedTemplates.of(documentKind.shape()));
    var paper =
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
            mark);
    var order = new DrawingOrder(ByteBuffer.wrap(template), paper);
    DrawnPaper known = newest.get(order);
    if (known == null) {
      // What comes of a template made elsewhere is read back from the file.
      known =
          uploaded.isPresent()
              ? new DrawnPaper(Filling.of(template, paper), drafting.subject())
              : new DrawnPaper(template, paper);
      newest.put(order, known);
    }
    return known;
  }

  /** Where a paper deviates from its layout, and from what its kind must say. */
  public List<Deviation> deviations(
      DocumentRepository.Held held, Drafting drafting, LocalDate day) {
    return deviations(
        sealed(held.document().id(), "docx")
            .map(docx -> new DrawnPaper(docx, drafting.subject()))
            .orElseGet(() -> draft(drafting, held.signingRight())),
        held.document(),
        day);
  }

  /** The same of what it will be with a right, a number and a day. */
  List<Deviation> deviations(Document document, Drafting drafting, UUID right, LocalDate day) {
    return deviations(drawn(drafting, right, 1, day, List.of(), line()), document, day);
  }

  private List<Deviation> deviations(DrawnPaper paper, Document document, LocalDate day) {
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
    return PaperCheck.of(
        paper.sheet(), new PaperFacts(Kinds.of(document.kind()).orElse(null), replaces, on));
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
        .param("docxHash", Sha256.hex(docx))
        .param("pdf", pdf)
        .param("pdfHash", Sha256.hex(pdf))
        .update();
  }

  /** Keeps the file with the signature of the agency; the one before stays. */
  void affix(UUID document, byte[] pdf, UUID certificate, UUID by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO documents.agency_seal (document, at, certificate, affixed_by, pdf, pdf_sha256)
            VALUES (:id, :at, :certificate, :by, :pdf, :hash)
            """)
        .param("id", document)
        .param("at", at)
        .param("certificate", certificate)
        .param("by", by)
        .param("pdf", pdf)
        .param("hash", Sha256.hex(pdf))
        .update();
  }

  /** Whether the agency signed it. */
  boolean affixed(UUID document) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM documents.agency_seal WHERE document = :id)")
        .param("id", document)
        .query(Boolean.class)
        .single();
  }

  /** The file of a document: the sealed bytes when it has a number, else drawn anew. */
  public Printed printed(DocumentRepository.Held held, Drafting drafting, Printed.Format format) {
    Document document = held.document();
    byte[] bytes =
        switch (format) {
          case XLSX -> Workbook.of(drafting.subject(), tables(drafting));
          case DOCX ->
              sealed(document.id(), "docx")
                  .orElseGet(() -> draft(drafting, held.signingRight()).docx());
          case PDF ->
              sealed(document.id(), "pdf")
                  .orElseGet(() -> draft(drafting, held.signingRight()).pdf());
        };
    String number = document.number();
    String name =
        (number == null ? "du-thao-" + document.kind() : number.replace('/', '-'))
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9-]", "")
            + "."
            + format.ending();
    return new Printed(bytes, name, format.type(), Sha256.hex(bytes));
  }

  Optional<byte[]> sealed(UUID document, String column) {
    return jdbc.sql(
            """
            SELECT %s FROM documents.sealed s LEFT JOIN documents.agency_seal a USING (document)
             WHERE document = :id
            """
                .formatted(column.equals("pdf") ? "coalesce(a.pdf, s.pdf)" : "s.docx"))
        .param("id", document)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** Hashes of the DOCX and the PDF; none before it is numbered. */
  public List<String> seals(UUID document) {
    return jdbc.sql(
            """
            SELECT s.docx_sha256, coalesce(a.pdf_sha256, s.pdf_sha256)
              FROM documents.sealed s LEFT JOIN documents.agency_seal a USING (document)
             WHERE document = :id
            """)
        .param("id", document)
        .query((row, n) -> List.of(row.getString(1), row.getString(2)))
        .optional()
        .orElse(List.of());
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
