package vn.chosach.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The floor plan as it is built, drawn from the compiled classes. */
final class Drawing {

  private static final Pattern TABLE =
      Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?([a-z_.]+)");
  private static final Pattern DROPPED = Pattern.compile("DROP TABLE (?:IF EXISTS )?([a-z_.]+)");

  private final Map<String, List<String>> known = new TreeMap<>(byFloor());

  Drawing(ModuleBoundaries rooms) {
    Floors.known(rooms)
        .forEach(
            (room, others) ->
                known.put(room, others.stream().filter(other -> !other.equals("kernel")).toList()));
  }

  /** Rooms from the ground up, an arrow for each piece of knowledge that no other arrow implies. */
  String diagram() {
    var lines = new ArrayList<>(List.of("```mermaid", "flowchart BT"));
    known.keySet().forEach(room -> lines.add("  " + room + "[" + room + "]"));
    known.forEach(
        (room, others) ->
            others.stream()
                .filter(other -> others.stream().noneMatch(via -> reaches(via, other)))
                .forEach(other -> lines.add("  " + room + " --> " + other)));
    lines.add("```");
    return String.join("\n", lines);
  }

  String table() {
    return Stream.concat(
            Stream.of(
                "| Room | What it is for | Knows | Tells | Tables |", "|---|---|---|---|---|"),
            known.keySet().stream()
                .map(
                    room ->
                        "| `%s` | %s | %s | %s | %s |"
                            .formatted(
                                room,
                                purpose(room),
                                words(known.get(room).stream()),
                                words(events(room)),
                                words(tables(room)))))
        .collect(Collectors.joining("\n"));
  }

  private boolean reaches(String from, String to) {
    return known.get(from).stream().anyMatch(next -> next.equals(to) || reaches(next, to));
  }

  private static String purpose(String room) {
    String source =
        House.read(House.MAIN_SOURCES.resolve("vn/chosach/" + room + "/package-info.java"));
    String words =
        source
            .substring(source.indexOf("/**") + 3, source.indexOf("*/"))
            .replaceAll("(?m)^\\s*\\*", " ")
            .replaceAll("\\{@code ([^}]*)}", "`$1`")
            .replaceAll("\\s+", " ")
            .strip();
    return words.replaceFirst("(?s)(<p>.*|(?<=\\.) .*)", "").strip();
  }

  /** Records of the room that are made where something is published. */
  private static Stream<String> events(String room) {
    return House.main().stream()
        .filter(type -> Classes.room(type).equals(room))
        .flatMap(type -> type.getCodeUnits().stream())
        .filter(
            code ->
                code.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getName().equals("publishEvent")))
        .flatMap(code -> code.getConstructorCallsFromSelf().stream())
        .map(JavaAccess::getTargetOwner)
        .filter(made -> made.isRecord() && Classes.room(made).equals(room))
        .map(JavaClass::getSimpleName)
        .distinct()
        .sorted();
  }

  private static Stream<String> tables(String room) {
    List<String> dropped = named(DROPPED, room).toList();
    return named(TABLE, room).filter(table -> !dropped.contains(table)).distinct().sorted();
  }

  private static Stream<String> named(Pattern statement, String room) {
    return House.files(House.RESOURCES.resolve("db/migration/" + room), ".sql").stream()
        .flatMap(file -> statement.matcher(House.read(file)).results())
        .map(table -> table.group(1).replaceFirst("^" + room + "\\.", ""));
  }

  private static String words(Stream<String> names) {
    String all = names.map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    return all.isEmpty() ? "–" : all;
  }

  private static Comparator<String> byFloor() {
    return Comparator.comparing((String room) -> House.FLOOR_PLAN.indexOf(room));
  }
}
