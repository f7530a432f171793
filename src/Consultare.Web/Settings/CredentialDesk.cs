using Consultare.Data.Credentials;
using Consultare.Data.Settings;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Sheets;

namespace Consultare.Web.Settings;

/// <summary>Shows, changes and tests the credentials; what it shows never holds a secret (F18).</summary>
internal sealed class CredentialDesk(
    CredentialStore credentials,
    AuditStore audit,
    CredentialLines lines,
    FeegowKeyProbe feegowKey,
    SheetsProbe sheets,
    IConfiguration environment,
    TimeProvider clock)
{
    /// <summary>Every credential of the page.</summary>
    public async Task<IReadOnlyList<CredentialResponse>> ListAsync(CancellationToken cancellationToken)
    {
        var latest = await audit.ListLatestAsync(cancellationToken);
        var states = await Task.WhenAll(KnownCredential.All.Select(one =>
            one.GrainKey is { } key ? lines.FindStateAsync(key) : Task.FromResult<CredentialState?>(null)));
        var trials = await Task.WhenAll(KnownCredential.All.Select(one => lines.FindTrialAsync(one.Target)));
        var responses = new List<CredentialResponse>();
        foreach (var (known, state, trial) in KnownCredential.All.Zip(states, trials))
        {
            var (row, isReadable) = await FindAsync(known, cancellationToken);
            responses.Add(Response(known, row, isReadable, state, trial, latest.GetValueOrDefault(known.Target)));
        }

        return responses;
    }

    /// <summary>Writes a change with its audit row, and tells whoever works with the credential.</summary>
    public async Task SaveAsync(KnownCredential known, CredentialChange change, string by, CancellationToken cancellationToken)
    {
        var (row, _) = await FindAsync(known, cancellationToken);
        if (row is not null && change.Username == row.Username)
        {
            change = change with { Username = null };
        }

        var fields = CredentialFields.Of(change);
        if (fields.Count > 0)
        {
            var entry = new AuditEntry(clock.GetUtcNow(), by, "credential.save", known.Target, fields);
            await credentials.SaveAsync(change, clock.LocalNow(), entry, cancellationToken);
            await lines.ForgetAsync(known.Dependents.Append(known.Target).Distinct(StringComparer.Ordinal));
        }
    }

    /// <summary>Makes a real call with the credential.</summary>
    public async Task<TestResponse> TestAsync(KnownCredential known, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var tests = new List<(bool Ok, string Message)>();
        if (known is { Service: "feegow", UnitId: "" })
        {
            tests.Add(await feegowKey.TestAsync(cancellationToken));
        }

        if (known.GrainKey is { } key && (tests.Count == 0 || await HasLoginAsync(known, cancellationToken)))
        {
            var test = await lines.TestAsync(key);
            tests.Add((test.Ok, test.Message));
        }

        if (tests.Count == 0)
        {
            tests.Add(await TestSheetsAsync(cancellationToken));
        }

        var (ok, message) = (tests.All(test => test.Ok), string.Join(" ", tests.Select(test => test.Message)));
        await lines.NoteTrialAsync(known.Target, ok, message);
        return new TestResponse(ok, message, (long)clock.GetElapsedTime(started).TotalMilliseconds);
    }

    private async Task<bool> HasLoginAsync(KnownCredential known, CancellationToken cancellationToken) =>
        !string.IsNullOrWhiteSpace(environment["FEEGOW_USER"])
        || (await FindAsync(known, cancellationToken)).Row is { Username.Length: > 0, Password.Length: > 0 };

    private async Task<(bool Ok, string Message)> TestSheetsAsync(CancellationToken cancellationToken) =>
        await sheets.TryAsync(cancellationToken) switch
        {
            Failed<int> { Failure: var failure } => (false, failure.Message),
            Success<int> { Value: 0 } => (true, "O Google aceitou a conta de serviço. Nenhuma planilha está configurada ainda."),
            _ => (true, "A conta de serviço do Google lê as planilhas configuradas."),
        };

    private async Task<(CredentialRow? Row, bool IsReadable)> FindAsync(
        KnownCredential known, CancellationToken cancellationToken)
    {
        try
        {
            return (await credentials.FindAsync(known.Service, known.UnitId, cancellationToken), true);
        }
        catch (CredentialUnreadableException)
        {
            return (null, false);
        }
    }

    private CredentialResponse Response(
        KnownCredential known, CredentialRow? row, bool isReadable, CredentialState? state, CredentialTrial? trial, AuditEntry? latest)
    {
        var isConfigured = IsConfigured(known, row);
        return new CredentialResponse
        {
            Service = known.Service,
            UnitId = known.UnitId,
            Label = known.Label,
            IsEditable = known.IsEditable,
            Username = row?.Username ?? "",
            HasPassword = row is { Password.Length: > 0 },
            HasToken = row is { Token.Length: > 0 },
            HasCookies = row is { Cookies.Length: > 0 },
            UpdatedAt = row is null ? null : ClinicCalendar.Instant(row.UpdatedAt),
            UpdatedBy = latest?.By,
            IsConfigured = isConfigured,
            IsFromEnvironment = isConfigured && !IsStored(known, row),
            State = CredentialCards.Word(isReadable, isConfigured, state, trial),
            ProvenAt = state?.ProvenAt ?? (trial is { Ok: true } ? trial.At : null),
            ExpiresAt = state?.ExpiresAt,
            Problem = CredentialCards.Problem(isReadable, state, trial),
        };
    }

    private bool IsConfigured(KnownCredential known, CredentialRow? row) => IsStored(known, row) || known switch
    {
        { Service: "feegow", UnitId: "" } => Has("FEEGOW_ACCESS_TOKEN") || Has("FEEGOW_USER"),
        { Service: "clinia" } => Has("CLINIA_COOKIE") || Has("CLINIA_USER"),
        { Service: "google" } => Has("GOOGLE_PRIVATE_KEY"),
        _ => false,
    };

    private static bool IsStored(KnownCredential known, CredentialRow? row) =>
        row is { Token.Length: > 0 } || (known.UnitId.Length == 0 && row is { Username.Length: > 0, Password.Length: > 0 });

    private bool Has(string setting) => !string.IsNullOrWhiteSpace(environment[setting]);
}
