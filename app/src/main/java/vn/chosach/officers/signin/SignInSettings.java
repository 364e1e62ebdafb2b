package vn.chosach.officers.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How officers sign in.
 *
 * @param secondFactor whether a password alone is enough
 * @param idle a session ends after this time without a request
 * @param longest a session ends after this time whatever happens
 * @param oidcClaim claim of an outside identity provider that holds the account name
 */
@ConfigurationProperties("chosach.sign-in")
record SignInSettings(
    @DefaultValue("required") SecondFactor secondFactor,
    @DefaultValue("30m") Duration idle,
    @DefaultValue("12h") Duration longest,
    @DefaultValue("preferred_username") String oidcClaim) {

  /** Whether each officer must enrol a second factor. */
  enum SecondFactor {
    REQUIRED,
    OPTIONAL
  }
}
