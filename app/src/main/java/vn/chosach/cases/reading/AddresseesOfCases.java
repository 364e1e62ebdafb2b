package vn.chosach.cases.reading;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.PreparedPapers;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.KnownAddressees;
import vn.chosach.officers.ActingOfficer;

/** The subjects of a case with the addresses that its papers say. */
@Component
record AddresseesOfCases(EvidenceQuery evidence, PreparedPapers papers, CaseRowSecurity rowSecurity)
    implements KnownAddressees {

  @Override
  public List<KnownAddressee> of(DocumentOrigin origin, ActingOfficer reader) {
    return origin.room().equals("cases")
        ? rowSecurity.as(reader, () -> named(UUID.fromString(origin.id())))
        : List.of();
  }

  private List<KnownAddressee> named(UUID id) {
    List<PaperTerms.Violator> parties =
        papers.drawnUp(id).stream().flatMap(one -> one.terms().party().stream()).toList();
    return evidence.subjects(id).stream()
        .flatMap(
            one ->
                Stream.concat(
                        parties.stream()
                            .filter(party -> party.subject().equals(one.id()))
                            .map(PaperTerms.Violator::address),
                        Stream.of(""))
                    .limit(1)
                    .map(address -> new KnownAddressee(one.name(), address)))
        .filter(one -> !one.address().isEmpty())
        .toList();
  }
}
