using Consultare.Grains.Abstractions.Credentials;

namespace Consultare.Grains.Credentials;

/// <summary>What is remembered of a credential between activations; never the secret itself. Instants are UTC.</summary>
[GenerateSerializer, Alias("credential.record")]
internal sealed class CredentialRecord
{
    /// <summary>Grows with every renewal.</summary>
    [Id(0)]
    public long Version { get; set; }

    /// <summary>Last good proof.</summary>
    [Id(1)]
    public DateTimeOffset? ProvenAt { get; set; }

    /// <summary>Whether it told whose it is.</summary>
    [Id(2)]
    public bool IsVerified { get; set; }

    /// <summary>Expected end.</summary>
    [Id(3)]
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Since when it has been broken.</summary>
    [Id(4)]
    public DateTimeOffset? BrokenSince { get; set; }

    /// <summary>Kind of the failure that broke it.</summary>
    [Id(5)]
    public string Kind { get; set; } = "";

    /// <summary>The same in words, pt-BR.</summary>
    [Id(6)]
    public string Problem { get; set; } = "";

    /// <summary>When a renewal on demand was last tried, or one failed.</summary>
    [Id(7)]
    public DateTimeOffset? LastTryAt { get; set; }

    /// <summary>What a person's last test found.</summary>
    [Id(8)]
    public CredentialTrial? LastTrial { get; set; }

    /// <summary>A new one is stored and proven.</summary>
    public void Renewed(DateTimeOffset now, bool isVerified, DateTimeOffset? expiresAt)
    {
        Version++;
        (ProvenAt, IsVerified, ExpiresAt) = (now, isVerified, expiresAt);
        Mend();
    }

    /// <summary>The stored one was proven again.</summary>
    public void Proven(DateTimeOffset now, bool isVerified)
    {
        (ProvenAt, IsVerified) = (now, isVerified || IsVerified);
        Mend();
    }

    /// <summary>It could not be made or was refused.</summary>
    public void Broke(DateTimeOffset now, string kind, string problem)
    {
        LastTryAt = now;
        BrokenSince ??= now;
        (Kind, Problem) = (kind, problem);
    }

    /// <summary>What was remembered of failures and tests is void.</summary>
    public void Forgive() => (BrokenSince, Kind, Problem, LastTryAt, LastTrial) = (null, "", "", null, null);

    // A test that failed before says nothing of a credential that has worked since.
    private void Mend() => (BrokenSince, Kind, Problem, LastTrial) = (null, "", "", LastTrial is { Ok: true } ? LastTrial : null);
}
