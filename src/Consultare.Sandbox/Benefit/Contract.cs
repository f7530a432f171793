using System.Security.Cryptography;
using System.Text;
using Consultare.Sandbox.Clock;

namespace Consultare.Sandbox.Benefit;

/// <summary>One registration of the benefit card as a structured record.</summary>
internal sealed record Contract
{
    /// <summary>Finds it in events; never served.</summary>
    public required int Id { get; init; }

    public string? Registration { get; init; }

    public int? ContractId { get; init; }

    /// <summary>When it was made; served in UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required string Name { get; init; }

    public required string Plan { get; init; }

    public required string Status { get; init; }

    public required string Financial { get; init; }

    public required int RecurrenceCents { get; init; }

    public required int MembershipCents { get; init; }

    /// <summary>Whether the monthly amount is served as a word.</summary>
    public bool HasUnreadableAmount { get; init; }

    /// <summary>Whether the other names are used: startDate, membershipValue, and the registration as text.</summary>
    public bool UsesFallbackNames { get; init; }

    /// <summary>The contract's day at the clinic.</summary>
    public DateOnly Day => ClinicTime.DayOf(MadeAt);

    /// <summary>What a correct reader knows it by (integrations 3); null when it must be skipped.</summary>
    public string? Key => Registration ?? (ContractId is { } contract ? $"{contract}_{NameDigest}" : null);

#pragma warning disable CA5351 // The vendor's customers tell registrations apart so.
    private string NameDigest => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(Name)))[..6];
#pragma warning restore CA5351
}
