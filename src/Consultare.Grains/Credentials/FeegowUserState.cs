namespace Consultare.Grains.Credentials;

/// <summary>What is remembered of a Feegow user; no name and no secret.</summary>
[GenerateSerializer, Alias("feegow.user.state")]
internal sealed class FeegowUserState
{
    /// <summary>Version of the credentials that were refused; empty when none was.</summary>
    [Id(0)]
    public string RefusedVersion { get; set; } = "";

    /// <summary>When somebody last signed in as the user, or was given leave to; UTC, null when nobody ever was.</summary>
    [Id(1)]
    public DateTimeOffset? LastSignInAt { get; set; }
}
