package vn.chosach.petitions.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clock;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petitions;
import vn.chosach.petitions.web.PetitionController.PetitionDue;
import vn.chosach.petitions.web.PetitionView.PetitionChip;
import vn.chosach.petitions.web.PetitionView.PetitionRow;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/** The one inbox of complaints, denunciations, petitions and requests of consumers as a list. */
@Component
record PetitionDeskList(Petitions petitions, PetitionPages pages)
    implements DeskList<PetitionDeskList.ListedPetition> {

  private static final Comparator<ListedPetition> BY_DUE =
      Comparator.comparing(
          ListedPetition::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

  /** A petition with its next clock, and as it is shown. */
  record ListedPetition(Petition petition, Optional<Clock> next, PetitionRow row) {
    @Nullable Instant due() {
      return next.map(Clock::dueAt).orElse(null);
    }
  }

  @Override
  public ListTerms terms() {
    return new ListTerms(
        PetitionRoutes.LIST,
        "petitions.list.title",
        "ui.lists.count",
        Set.of("thu-tuc", "han", "xong"));
  }

  @Override
  public List<ListColumn<ListedPetition>> columns() {
    return List.of(
        ListColumn.name(
            "don",
            "petitions.col.petition",
            "procedure",
            one -> one.row().procedure(),
            one -> one.row().number(),
            one -> PetitionRoutes.page(one.row().number())),
        ListColumn.text("nhan", "petitions.fact.received", "received", one -> one.row().received()),
        ListColumn.text("nguoi", "petitions.fact.people", "", one -> one.row().people()),
        ListColumn.state(
            "trang-thai",
            "petitions.col.state",
            "state",
            one -> one.row().state().tone(),
            one -> one.row().state().text()),
        ListColumn.of("han", "petitions.col.due", "due", (one, page) -> due(one.row().due())));
  }

  private static ListCell due(@Nullable PetitionChip due) {
    return due == null ? ListCell.of("–") : ListCell.state(due.tone(), due.text());
  }

  @Override
  public ListSlice<ListedPetition> slice(
      ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    List<ListedPetition> found = asked(ask, ActingOfficer.of(viewer), page);
    Comparator<ListedPetition> by =
        switch (ask.order(this).by()) {
          case "procedure" -> Comparator.comparing(one -> one.petition().procedure());
          case "received" -> Comparator.comparing(one -> one.petition().receivedAt());
          case "state" -> Comparator.comparing(one -> one.petition().state());
          case "due" -> BY_DUE;
          default -> (one, other) -> 0;
        };
    return new ListSlice<>(
        found.stream().sorted(ask.down() ? by.reversed() : by).skip(offset).limit(limit).toList(),
        found.size());
  }

  private List<ListedPetition> asked(ListAsk ask, ActingOfficer officer, Page page) {
    List<Petition> seen = petitions.list(officer);
    List<Clock> running = petitions.running(seen, officer);
    String due = ask.filter("han");
    return seen.stream()
        .filter(one -> one.state().open() != ask.filter("xong").equals("1"))
        .filter(
            one ->
                ask.filter("thu-tuc").isEmpty()
                    || one.procedure().name().equals(ask.filter("thu-tuc")))
        .map(
            one ->
                new ListedPetition(
                    one, PetitionPages.next(one, running), pages.row(one, running, page)))
        .filter(one -> due.isEmpty() || PetitionDue.of(one.next(), page).name().equals(due))
        .toList();
  }
}
