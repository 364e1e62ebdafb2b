package vn.chosach.bench.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.bench.intake.Figures;
import vn.chosach.bench.intake.Ground;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.Printed;
import vn.chosach.documents.acts.NumberSeries;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * A report of some twenty pages as DOCX and PDF, the first time and later; numbers drawn at once.
 */
public final class Papers {

  private static final int SECTIONS = 26;
  private static final int LATER = 10;

  private Papers() {}

  public static void main(String[] arguments) throws Exception {
    try (var ground = Ground.start()) {
      System.out.println(ground.machine());
      print(ground);
      numbers(ground);
    }
  }

  private static void print(Ground ground) throws Exception {
    ActingOfficer scribe = ground.member("qltt.vien", Set.of(Role.CASE_OFFICER));
    var documents = ground.bean(Documents.class);
    ActOutcome<Document> drafted = documents.draft(report(scribe.agency()), scribe);
    if (!(drafted instanceof ActOutcome.Done<Document>(Document drawn))) {
      throw new IllegalStateException(drafted.toString());
    }
    UUID id = drawn.id();
    long began = System.nanoTime();
    documents.printed(id, Printed.Format.DOCX, scribe).orElseThrow();
    double docx = (System.nanoTime() - began) / 1e9;
    Printed pdf = documents.printed(id, Printed.Format.PDF, scribe).orElseThrow();
    double both = (System.nanoTime() - began) / 1e9;
    int pages;
    try (var read = Loader.loadPDF(pdf.bytes())) {
      pages = read.getNumberOfPages();
    }
    System.out.printf(
        Locale.ROOT,
        "  report of %d pages, first after the start: DOCX %.2f s, DOCX and PDF %.2f s  (goal 3"
            + " s)%n",
        pages,
        docx,
        both);
    var figures = new Figures();
    for (int i = 0; i < LATER; i++) {
      long again = System.nanoTime();
      documents.printed(id, Printed.Format.DOCX, scribe).orElseThrow();
      documents.printed(id, Printed.Format.PDF, scribe).orElseThrow();
      figures.add(System.nanoTime() - again);
    }
    System.out.printf("  the same again, DOCX and PDF: %s%n", figures.line());
  }

  private static Drafting report(String agency) {
    var body = new ArrayList<Block>();
    for (int section = 1; section <= SECTIONS; section++) {
      body.add(Block.heading(Block.Level.SECTION, section + ". TÌNH HÌNH ĐỊA BÀN SỐ " + section));
      for (int paragraph = 0; paragraph < 5; paragraph++) {
        body.add(
            Block.words(
                "Trong kỳ, các lực lượng chức năng đã kiểm tra cơ sở kinh doanh có hoạt động thương"
                    + " mại điện tử trên địa bàn, xác minh thông tin phản ánh của người dân, lập"
                    + " biên bản và chuyển hồ sơ theo thẩm quyền; kết quả được đối chiếu với số"
                    + " liệu kỳ trước."));
      }
      var rows = new ArrayList<List<TableCell>>();
      for (int row = 1; row <= 8; row++) {
        rows.add(
            List.of(
                TableCell.text("Chỉ tiêu " + row),
                TableCell.count(section * row),
                TableCell.count(row)));
      }
      body.add(
          new Block.Figures(
              "Bảng " + section,
              List.of(
                  Block.BlockColumn.words("Chỉ tiêu", 6),
                  Block.BlockColumn.figures("Kỳ này", 2),
                  Block.BlockColumn.figures("Kỳ trước", 2)),
              rows));
    }
    return new Drafting(
        "BC-DK",
        agency,
        "Kết quả kiểm tra trên môi trường mạng",
        List.of(),
        Content.of(body),
        List.of(new Recipient(null, "Cơ quan Thường trực", Recipient.Purpose.CARRY_OUT)),
        null,
        null);
  }

  private static void numbers(Ground ground) throws Exception {
    var series = ground.bean(NumberSeries.class);
    var transaction = ground.bean(TransactionTemplate.class);
    String agency = "BENCH-" + System.nanoTime();
    long began = System.nanoTime();
    var drawn = new HashSet<Integer>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      List<Callable<Integer>> draws =
          IntStream.range(0, 1000)
              .<Callable<Integer>>mapToObj(
                  any ->
                      () ->
                          transaction.execute(
                              status -> series.draw(agency, NumberSeries.Register.OUT, "BC", 2026)))
              .toList();
      for (var future : threads.invokeAll(draws)) {
        drawn.add(future.get());
      }
    }
    boolean whole = drawn.equals(new HashSet<>(IntStream.rangeClosed(1, 1000).boxed().toList()));
    System.out.printf(
        Locale.ROOT,
        "  1,000 numbers by 16 threads: %s, in %.2f s%n",
        whole ? "1 to 1000, no gap, no double" : "WRONG: " + drawn.size() + " different",
        (System.nanoTime() - began) / 1e9);
  }
}
