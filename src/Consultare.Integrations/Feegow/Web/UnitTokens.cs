using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>What one login brought for each unit.</summary>
/// <param name="Home">Address of the host the login ended at; it may have moved (S26).</param>
/// <param name="ByUnit">Each unit's token, or why there is none.</param>
public sealed record UnitTokens(Uri Home, IReadOnlyDictionary<int, Answer<UnitToken>> ByUnit)
{
    /// <summary>Names the host only.</summary>
    public override string ToString() => Home.Host;
}
