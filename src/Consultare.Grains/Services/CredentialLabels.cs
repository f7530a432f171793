namespace Consultare.Grains.Services;

/// <summary>What staff call the credentials a service may wait for.</summary>
internal static class CredentialLabels
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["feegow"] = "Chave da API do Feegow",
        ["feegow/web"] = "Sessão do Feegow",
        ["feegow/2"] = "Sessão do Feegow (Ouro Verde)",
        ["feegow/3"] = "Sessão do Feegow (Centro Cambuí)",
        ["feegow/12"] = "Sessão do Feegow (Campinas Shopping)",
        ["clinia"] = "Sessão da Clinia",
    };

    /// <summary>The name of a credential; its key when it has none.</summary>
    public static string Of(string key) => Known.GetValueOrDefault(key, key);
}
