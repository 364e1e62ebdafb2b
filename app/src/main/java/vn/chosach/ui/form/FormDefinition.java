package vn.chosach.ui.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.ui.Page;

/**
 * A form, declared once: drawn by the template {@code ui.form} and read back from what was sent.
 *
 * @param action address without language prefix to which it is sent; what it asks for after its
 *     question mark is no field of the form
 * @param button text key of its button
 * @param fields in their order
 * @param mends field that mends a refusal, by its code, besides those that a field says itself;
 *     what is not named stands above the form
 * @param version state of the row that the form was drawn from; {@code null} for a new row
 * @param pass of a form with files; {@code null} for one without
 * @param absent names of fields that it has only in other cases; they are read as empty
 */
public record FormDefinition(
    String action,
    String button,
    List<FormField> fields,
    Map<String, String> mends,
    @Nullable Integer version,
    @Nullable String pass,
    Set<String> absent) {

  /** Hidden field of a form with files: under which identifier they wait. */
  static final String PASS = "pass";

  /** Hidden field with the version. */
  static final String VERSION = "ban";

  /** Id of the heading or form to which an error without a field leads. */
  static final String WHOLE = "form";

  public FormDefinition {
    fields = List.copyOf(fields);
    mends = Map.copyOf(mends);
    absent = Set.copyOf(absent);
    if (fields.stream().map(FormField::name).distinct().count() < fields.size()) {
      throw new IllegalArgumentException("two fields of one name: " + action);
    }
  }

  public static FormDefinition of(String action, String button, FormField... fields) {
    return of(action, button, List.of(fields));
  }

  public static FormDefinition of(String action, String button, List<FormField> fields) {
    return new FormDefinition(
        action, button, given(fields), Map.of(), null, null, absent(fields, Set.of()));
  }

  /** Acts on a row in the state of this version. */
  public FormDefinition on(int seen) {
    return new FormDefinition(action, button, fields, mends, seen, pass, absent);
  }

  /** The same with fields more at its end. */
  public FormDefinition and(FormField... more) {
    return and(List.of(more));
  }

  public FormDefinition and(List<FormField> more) {
    List<FormField> all = Stream.concat(fields.stream(), given(more).stream()).toList();
    return new FormDefinition(action, button, all, mends, version, pass, absent(more, absent));
  }

  /** Which field mends which refusal; those of fields that the form lacks do not count. */
  public FormDefinition mending(Map<String, String> fieldByCode) {
    return new FormDefinition(action, button, fields, fieldByCode, version, pass, absent);
  }

  /** Its fields begin with these values, by their names. */
  public FormDefinition starting(Map<String, String> values) {
    List<FormField> begun =
        fields.stream()
            .map(
                one ->
                    values.containsKey(one.name())
                        ? one.start(values.getOrDefault(one.name(), ""))
                        : one)
            .toList();
    return new FormDefinition(action, button, begun, mends, version, pass, absent);
  }

  /** Fields that it has only in other cases, as a switch over acts leaves them out. */
  public FormDefinition lacking(String... names) {
    Set<String> all = Stream.concat(absent.stream(), Stream.of(names)).collect(Collectors.toSet());
    return new FormDefinition(action, button, fields, mends, version, pass, all);
  }

  private static List<FormField> given(List<FormField> all) {
    return all.stream().filter(FormField::isGiven).toList();
  }

  private static Set<String> absent(List<FormField> all, Set<String> before) {
    Stream<String> names = all.stream().filter(one -> !one.isGiven()).map(FormField::name);
    return Stream.concat(before.stream(), names).collect(Collectors.toUnmodifiableSet());
  }

  FormDefinition passed(String given) {
    return new FormDefinition(action, button, fields, mends, version, given, absent);
  }

  /** Nobody has filled it in yet. */
  public FormView blank(Page page) {
    return told(Map.of(), page);
  }

  /** Filled by what the address says, such as the page from which somebody comes. */
  public FormView told(Map<String, List<String>> values, Page page) {
    return FormView.of(SubmittedForm.told(this, values, page, false));
  }

  /** Reads what was sent. */
  public SubmittedForm read(Map<String, List<String>> values, Page page) {
    return SubmittedForm.read(this, values, page);
  }

  public boolean takesFiles() {
    return fields.stream().anyMatch(field -> field.kind() == FieldKind.FILES);
  }

  /** Where a file that was not taken is told. */
  String placeOfFiles() {
    return fields.stream()
        .filter(field -> field.kind() == FieldKind.FILES)
        .map(FormField::name)
        .findFirst()
        .orElse(WHOLE);
  }

  /** What stands in its address, such as which part of a list is looked at. */
  Set<String> inAddress() {
    return UriComponentsBuilder.fromUriString(action).build().getQueryParams().keySet();
  }

  Optional<FormField> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The field at which a refusal stands: also the one that says it itself when it is empty. */
  String placeOf(String named, String code) {
    String field = named.isEmpty() ? mends.getOrDefault(code, "") : named;
    return field(field).isPresent()
        ? field
        : fields.stream()
            .filter(one -> one.wording().says(code))
            .map(FormField::name)
            .findFirst()
            .orElse(WHOLE);
  }
}
