package vn.chosach.petitions.web;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.CommandSource;
import vn.chosach.officers.search.CommandWords;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petitions;
import vn.chosach.petitions.Petitions.PetitionFile;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionEvent.PetitionWay;
import vn.chosach.ui.Page;

/** What the page of a petition offers its reader, by its number; nothing of its story. */
@Component
record PetitionCommands(Petitions petitions, PetitionNames names) implements CommandSource {

  @Override
  public String section() {
    return PetitionRoutes.LIST;
  }

  @Override
  public Stream<SearchHit> of(CommandWords asked, ActingOfficer reader, Page page) {
    return asked
        .number("DT", 4)
        .flatMap(number -> petitions.read(number, reader))
        .map(file -> hits(file, reader, page))
        .orElseGet(Stream::of);
  }

  private Stream<SearchHit> hits(PetitionFile file, ActingOfficer reader, Page page) {
    Petition one = file.petition();
    return Arrays.stream(PetitionEvent.values())
        .filter(event -> event.way() != PetitionWay.PROGRAM)
        .filter(event -> event.way() != PetitionWay.PAPER || file.unsigned())
        .filter(file::fits)
        .filter(event -> names.may(one, event, reader))
        .map(
            event ->
                new SearchHit(
                    one.number(),
                    page.t("petitions.act." + event.slug()),
                    page.t(one.procedure().textKey()),
                    PetitionForms.path(one, event)));
  }
}
