namespace Consultare.Web.Settings;

/// <summary>The addresses of the outside systems (hub-integrations 0.2): set by the environment, shown for reading only.</summary>
internal static class OutsideHosts
{
    private static readonly (string Key, string Default)[] Known =
    [
        ("FEEGOW_API_BASE_URL", "https://api.feegow.com/v1/api"),
        ("FEEGOW_WEB_BASE_URL", "https://franchising.feegow.com"),
        ("FEEGOW_CORE_BASE_URL", "https://core.feegow.com"),
        ("BENEFIT_BASE_URL", "https://cartao-beneficios.feegow.com"),
        ("CLINIA_BASE_URL", "https://dashboard.clinia.io"),
        ("GOOGLE_AUTH_BASE_URL", "https://oauth2.googleapis.com"),
        ("GOOGLE_SHEETS_BASE_URL", "https://sheets.googleapis.com"),
        ("GOOGLE_DOCS_BASE_URL", "https://docs.google.com"),
    ];

    /// <summary>All of them as they are in force.</summary>
    public static IReadOnlyList<HostResponse> List(IConfiguration environment) =>
    [
        .. Known.Select(one => environment[one.Key]?.Trim() is { Length: > 0 } value
            ? new HostResponse(one.Key, WithoutSecrets(value), "ambiente")
            : new HostResponse(one.Key, one.Default, "padrão")),
    ];

    // An address may carry a user, a password or a key in its query.
    private static string WithoutSecrets(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address)
        ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/')
        : "(não é um endereço)";
}
