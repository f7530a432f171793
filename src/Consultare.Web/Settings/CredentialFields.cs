using Consultare.Data.Credentials;

namespace Consultare.Web.Settings;

/// <summary>Names the fields that a change touches: all that the audit keeps of it.</summary>
internal static class CredentialFields
{
    /// <summary>The names; none when nothing changes.</summary>
    public static IReadOnlyList<string> Of(CredentialChange change) =>
    [
        .. new (string Name, string? Value)[]
        {
            ("username", change.Username), ("password", change.Password), ("token", change.Token), ("cookies", change.Cookies),
        }.Where(field => field.Value is not null).Select(field => field.Name),
    ];
}
