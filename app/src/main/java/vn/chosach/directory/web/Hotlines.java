package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.CompetenceRule;
import vn.chosach.directory.Competences;
import vn.chosach.directory.Contact;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.ui.Lang;

/** The bodies that the public may turn to today: the standing agency and every lead. */
@Component
record Hotlines(Agencies agencies, Competences competences) {

  /** The standing agency first, the others by name. */
  List<HotlineLine> on(LocalDate day, Lang lang) {
    var standing = agencies.standingAgency(day).map(RoleAssignment::agencyKey).orElse("");
    Map<String, Agency> bodies = new LinkedHashMap<>();
    agencies.asOf(standing, day).ifPresent(body -> bodies.put(body.key(), body));
    competences.rules(day).stream()
        .map(CompetenceRule::leadKey)
        .distinct()
        .flatMap(key -> agencies.carriedOn(key, day).stream())
        .sorted(Comparator.comparing(body -> body.name().in(lang)))
        .forEach(body -> bodies.putIfAbsent(body.key(), body));
    var contacts = agencies.contacts(bodies.keySet(), day);
    return bodies.values().stream()
        .map(
            body ->
                new HotlineLine(
                    body.name().in(lang),
                    body.key().equals(standing),
                    contacts.getOrDefault(body.key(), List.of())))
        .toList();
  }

  /** Only those with a telephone number. */
  List<HotlineLine> byPhone(LocalDate day, Lang lang) {
    return on(day, lang).stream()
        .filter(line -> line.of(Contact.ContactKind.HOTLINE) != null)
        .toList();
  }
}
