using Consultare.Integrations.Feegow.Web;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Credentials;

/// <summary>
/// What a run's details say when the login led to another host than the one that is set: the work went on there, and
/// somebody should set it (hub-integrations 4.5, S26).
/// </summary>
internal sealed class MovedHost(IOptions<FeegowWebOptions> options)
{
    /// <summary>The sentence, pt-BR; null when the host is the one that is set, or unknown.</summary>
    public string? RemarkOf(string? host) =>
        string.IsNullOrEmpty(host) || host.Equals(options.Value.WebBaseUrl.Host, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"O acesso ao Feegow foi levado de {options.Value.WebBaseUrl.Host} para {host}, e o trabalho seguiu lá; "
                + $"atualize {FeegowWebOptions.WebBaseUrlSetting}.";
}
