package vn.chosach.documents.checking;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.reading.Sheet;
import vn.chosach.kernel.Folding;

/** Where the parts of a document are. */
final class Parts {

  static final Pattern NUMBER = Pattern.compile("^\\s*Số\\s*:.*", Pattern.DOTALL);
  static final Pattern DAY = Pattern.compile(".*ngày\\s+\\d*\\s*tháng\\s.*", Pattern.DOTALL);
  private static final Pattern MARK =
      Pattern.compile(
          "(%s|%s|%s).*|%s"
              .formatted(
                  PrintedPaper.SIGNED_BY,
                  PrintedPaper.SIGNED_FOR,
                  PrintedPaper.SIGNED_AT,
                  PrintedPaper.UNSIGNED));
  private static final Pattern NAMED_HEAD = Pattern.compile("noi nhan\\s*:?");
  private static final Pattern MOTTO = Pattern.compile("doc lap\\W+tu do\\W+hanh phuc");
  private static final Pattern STAMP =
      Pattern.compile("(hoa toc.*|thuong khan|khan|toi mat|tuyet mat|mat)");
  private static final String NATION = "cong hoa xa hoi chu nghia viet nam";

  private final List<Sheet.Paragraph> all;
  private final Map<Sheet.Paragraph, String> folded = new IdentityHashMap<>();
  private final Optional<Sheet.Paragraph> recipientsHead;
  private final int headTable;
  private final int headColumn;
  private final int headRow;
  private final int footTable;
  private final int footColumn;

  Parts(Sheet.SheetSection main) {
    all = main.paragraphs().filter(one -> !one.text().isBlank() || one.look().rule() > 0).toList();
    Optional<Sheet.Paragraph> anchor = nation().or(this::motto);
    headTable = anchor.map(one -> one.place().table()).orElse(1);
    headColumn = anchor.map(one -> one.place().column()).orElse(2);
    headRow = anchor.map(one -> one.place().row()).orElse(1);
    recipientsHead =
        all.stream()
            .filter(one -> NAMED_HEAD.matcher(folded(one)).matches())
            .reduce((subjectOrColumn, foot) -> foot);
    Optional<Sheet.Paragraph> foot = recipientsHead;
    footTable = foot.map(one -> one.place().table()).orElse(0);
    footColumn = foot.map(one -> one.place().column()).orElse(1);
  }

  /** A paragraph in the form for comparison, made once. */
  private String folded(Sheet.Paragraph one) {
    return folded.computeIfAbsent(one, of -> Folding.fold(of.text()));
  }

  Optional<Sheet.Paragraph> nation() {
    return first(one -> folded(one).equals(NATION));
  }

  Optional<Sheet.Paragraph> motto() {
    return first(one -> MOTTO.matcher(folded(one)).matches());
  }

  /** The ruled line that follows a paragraph in its column, or stands at it; 0 for none. */
  int ruleAfter(Sheet.Paragraph above) {
    if (above.look().rule() > 0) {
      return above.look().rule();
    }
    int at = all.indexOf(above) + 1;
    if (at < all.size() && all.get(at).text().isBlank() && together(above, all.get(at))) {
      return all.get(at).look().rule();
    }
    return 0;
  }

  private static boolean together(Sheet.Paragraph one, Sheet.Paragraph other) {
    return one.place().table() == other.place().table()
        && one.place().row() == other.place().row()
        && one.place().column() == other.place().column();
  }

  /** Superior body, if any, and issuing body, from the cell beside the name of the country. */
  List<Sheet.Paragraph> issuers() {
    return worded(
        one ->
            one.place().table() == headTable
                && one.place().row() == headRow
                && one.place().column() != headColumn
                && !NUMBER.matcher(one.text()).matches());
  }

  Optional<Sheet.Paragraph> number() {
    return first(one -> inHead(one) && NUMBER.matcher(one.text()).matches());
  }

  Optional<Sheet.Paragraph> placeAndDay() {
    return first(one -> inHead(one) && DAY.matcher(one.text()).matches());
  }

  Optional<Sheet.Paragraph> letterSubject() {
    return first(one -> inHead(one) && folded(one).startsWith("v/v"));
  }

  /** Short texts of the head that belong to no other part: marks of urgency and secrecy. */
  List<Sheet.Paragraph> marks() {
    return worded(
        one ->
            (inHead(one) || one.place().table() == 0 && one.place().number() < 6)
                && STAMP.matcher(folded(one)).matches());
  }

  private boolean inHead(Sheet.Paragraph one) {
    return one.place().table() == headTable;
  }

  /** What stands between head and foot, outside of tables. */
  List<Sheet.Paragraph> middle() {
    int end = recipientsHead().map(one -> one.place().number()).orElse(Integer.MAX_VALUE);
    int begin =
        all.stream().filter(this::inHead).mapToInt(one -> one.place().number()).max().orElse(0);
    return all.stream()
        .filter(one -> one.place().table() == 0)
        .filter(one -> one.place().number() > begin && one.place().number() < end)
        .toList();
  }

  Optional<Sheet.Paragraph> recipientsHead() {
    return recipientsHead;
  }

  List<Sheet.Paragraph> recipients() {
    int head = recipientsHead().map(one -> one.place().number()).orElse(Integer.MAX_VALUE);
    return worded(
        one ->
            one.place().number() > head
                && one.place().table() == footTable
                && one.place().column() == footColumn);
  }

  /**
   * Lines above the name and the name, from the cell beside the recipients or the table above;
   * without what is printed of a digital signature, which has a size of its own.
   */
  List<Sheet.Paragraph> signature() {
    return block().stream().filter(one -> !MARK.matcher(one.text().strip()).matches()).toList();
  }

  private List<Sheet.Paragraph> block() {
    List<Sheet.Paragraph> beside =
        worded(one -> one.place().table() == footTable && one.place().column() > footColumn);
    if (!beside.isEmpty() || footTable == 0 || footTable - 1 == headTable) {
      return beside;
    }
    List<Sheet.Paragraph> above = worded(one -> one.place().table() == footTable - 1);
    // Minutes have both signatures in one row above; a table of figures is no signature.
    boolean oneRow =
        above.stream().allMatch(one -> one.place().row() == 1 && one.place().column() <= 2);
    return oneRow ? above.stream().filter(one -> one.place().column() == 2).toList() : List.of();
  }

  private Optional<Sheet.Paragraph> first(Predicate<Sheet.Paragraph> what) {
    return all.stream().filter(what).findFirst();
  }

  private List<Sheet.Paragraph> worded(Predicate<Sheet.Paragraph> what) {
    return all.stream().filter(one -> !one.text().isBlank()).filter(what).toList();
  }

  static Sheet.@Nullable Paragraph last(List<Sheet.Paragraph> of) {
    return of.isEmpty() ? null : of.getLast();
  }
}
