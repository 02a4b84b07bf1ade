package liannong.shares.papers;

import org.springframework.stereotype.Component;

/** All that the screens of the register give out, in one hand. */
@Component
public record RegisterPapers(
        AccountPapers accounts,
        ShareCertificates certificates,
        RegisterExport register,
        ContributionList contributions) {}
