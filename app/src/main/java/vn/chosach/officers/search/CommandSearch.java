package vn.chosach.officers.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.SeedTable;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.ui.Page;

/**
 * Lệnh: acts by their names. With the number of a record those that its room offers the reader on
 * it; without one the forms that the reader may open.
 */
@Component
class CommandSearch implements SearchSource {

  private final List<CommandSource> rooms;
  private final List<CommandForm> forms =
      SeedTable.read("/seed/officers/commands.csv").stream()
          .map(
              row ->
                  new CommandForm(
                      row.text("text_key"),
                      row.text("href"),
                      Arrays.stream(row.text("roles").split(" ")).map(Role::valueOf).toList()))
          .toList();

  CommandSearch(List<CommandSource> rooms) {
    this.rooms = rooms;
  }

  @Override
  public SearchGroup group() {
    return SearchGroup.COMMANDS;
  }

  @Override
  public String section() {
    return WorkDesk.HOME;
  }

  @Override
  public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
    CommandWords asked = CommandWords.of(question);
    Stream<SearchHit> opened =
        asked.series().isEmpty()
            ? forms.stream()
                .filter(form -> form.roles().stream().anyMatch(reader::has))
                .map(form -> new SearchHit("", page.t(form.textKey()), "", form.href()))
            : Stream.of();
    List<SearchHit> found =
        Stream.concat(
                opened,
                rooms.stream()
                    .filter(room -> Search.sees(room.section(), page))
                    .flatMap(room -> room.of(asked, reader, page)))
            .filter(hit -> asked.all(asked.series().isEmpty() ? whole(hit) : hit.title()))
            .toList();
    return SearchAnswer.of(found, question, hit -> hit);
  }

  private static String whole(SearchHit hit) {
    return hit.title() + " " + hit.number() + " " + hit.about();
  }

  /** A form that stands at one address for everybody of its roles. */
  private record CommandForm(String textKey, String href, List<Role> roles) {}
}
