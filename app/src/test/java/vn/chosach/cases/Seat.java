package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FormPass;
import vn.chosach.ui.Viewer;

/** Seats an officer at the desk for a request. */
public final class Seat {

  private Seat() {}

  public static RequestPostProcessor of(ActingOfficer reader) {
    var seated =
        new Seated(
            Office.id(reader), Objects.requireNonNull(reader.actor().agency()), reader.roles());
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            seated,
            null,
            reader.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList()));
  }

  /** What the officer is shown. */
  public static Document page(MockMvc mvc, String path, ActingOfficer reader) throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(MockMvcRequestBuilders.get(path).with(of(reader))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
  }

  /** Sends a form with its token. */
  public static MockHttpServletResponse send(
      MockMvc mvc, String path, ActingOfficer reader, String... fields) throws Exception {
    var request = MockMvcRequestBuilders.post(path).with(of(reader)).with(new FormPass());
    for (int n = 0; n < fields.length; n += 2) {
      request.param(fields[n], fields[n + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  private record Seated(UUID officerId, String agencyKey, Set<Role> roles) implements Viewer {

    @Override
    public String displayName() {
      return "Cán bộ thử";
    }

    @Override
    public String agencyName() {
      return "Cơ quan thử";
    }
  }
}
