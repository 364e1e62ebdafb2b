package vn.chosach.documents.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.acts.DigitalSigning.SigningChoice;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.reading.DrawnPaper;
import vn.chosach.documents.signature.PadesSignature;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/** Numbers a signed document, fixes its bytes, files and sends it; declares a number void. */
@Component
record PaperIssuing(
    JdbcClient jdbc,
    NumberSeries series,
    PaperPress press,
    Letterheads heads,
    Deliveries deliveries,
    DigitalSigning digital) {

  /**
   * What came of it.
   *
   * @param number and symbol as printed; {@code null} when it was refused
   * @param refusal why there is no signature, and so no file
   */
  record Numbered(@Nullable String number, @Nullable Refusal refusal) {}

  /** Draws the number and fixes the files, signed with the pen. */
  Numbered number(DocumentRepository.Held held, Drafting drafting, SigningChoice pen, Instant now) {
    Document document = held.document();
    LocalDate day = Vietnam.dayOf(now);
    DocumentKind documentKind = Kinds.of(document.kind()).orElseThrow();
    int number =
        series.draw(
            document.agency(),
            NumberSeries.Register.OUT,
            documentKind.abbreviation(),
            day.getYear());
    jdbc.sql(
            """
            INSERT INTO documents.number (agency, kind, year, number, document, drawn_at)
            VALUES (:agency, :kind, :year, :number, :document, :at)
            """)
        .param("agency", document.agency())
        .param("kind", documentKind.abbreviation())
        .param("year", day.getYear())
        .param("number", number)
        .param("document", document.id())
        .param("at", now)
        .update();
    List<String> mark =
        switch (pen) {
          case SigningChoice.Ready ready -> ready.mark();
          case SigningChoice.Plain plain -> plain.mark();
          case SigningChoice.Barred barred -> throw new IllegalArgumentException(barred.toString());
        };
    DrawnPaper paper = press.drawn(drafting, held.signingRight(), number, day, mark, press.line());
    byte[] docx = paper.docx();
    byte[] pdf = paper.pdf();
    if (pen instanceof SigningChoice.Ready ready) {
      switch (digital.sign(pdf, ready)) {
        case PadesSignature.PadesOutcome.PadesSigned signed -> pdf = signed.pdf();
        case PadesSignature.PadesOutcome.PadesRefused no -> {
          return new Numbered(null, no.refusal());
        }
      }
    }
    press.seal(document.id(), docx, pdf, now);
    PrintedPaper.Letterhead head = heads.orLast(document.agency(), day).orElseThrow().letterhead();
    return new Numbered(
        new PrintedPaper(
                documentKind,
                head,
                number,
                day,
                drafting.subject(),
                List.of(),
                drafting.content(),
                List.of(),
                PrintedPaper.Signature.OPEN,
                null,
                null)
            .numberAndSymbol(),
        null);
  }

  /** Two copies: the registry's and the drafting unit's (R90). */
  void issue(
      Document document, Drafting drafting, String fileCode, @Nullable Integer years, Instant now) {
    String unit =
        heads.orLast(document.agency(), Vietnam.dayOf(now)).orElseThrow().letterhead().unit();
    for (String keeper : unit.equals("VT") ? List.of("VT") : List.of("VT", unit)) {
      jdbc.sql(
              """
              INSERT INTO documents.archive_copy (document, keeper, file_code, keep_years, at)
              VALUES (:document, :keeper, :code, :years, :at)
              """)
          .param("document", document.id())
          .param("keeper", keeper)
          .param("code", fileCode)
          .param("years", years)
          .param("at", now)
          .update();
    }
    deliveries.send(document.id(), drafting.recipients(), now);
  }

  void declareVoid(UUID document, String reason, Instant now) {
    jdbc.sql(
            """
            UPDATE documents.number SET voided_at = :at, void_reason = :reason
             WHERE document = :document
            """)
        .param("document", document)
        .param("at", now)
        .param("reason", reason)
        .update();
  }

  public List<DocumentFile.Copy> copies(UUID document) {
    return jdbc.sql(
            "SELECT * FROM documents.archive_copy WHERE document = :id ORDER BY keeper DESC")
        .param("id", document)
        .query(DocumentFile.Copy.class)
        .list();
  }
}
