using Consultare.Integrations.Feegow;

namespace Consultare.Integrations.Benefit;

/// <summary>
/// Where the benefit card's contracts are and what a call may cost. Key, time-outs and waits are those of
/// <see cref="FeegowOptions"/>: it is the same vendor, licence and network.
/// </summary>
public sealed class BenefitOptions
{
    /// <summary>The setting that holds <see cref="BaseUrl"/>.</summary>
    public const string BaseUrlSetting = "BENEFIT_BASE_URL";

    /// <summary>The setting that holds <see cref="Method"/>: <c>POST</c> or <c>GET</c>.</summary>
    public const string MethodSetting = "BENEFIT_METHOD";

    /// <summary>Base address, without path.</summary>
    /// <value>The vendor's host by default.</value>
    public Uri BaseUrl { get; set; } = new("https://cartao-beneficios.feegow.com");

    /// <summary>How the datagrid is asked.</summary>
    /// <value>POST by default.</value>
    public BenefitMethod Method { get; set; } = BenefitMethod.Post;

    /// <summary>Requests sent at most for one page, the first one included.</summary>
    /// <value>3 by default (hub-domain 2.9); from 1 to 10.</value>
    public int Attempts { get; set; } = 3;

    /// <summary>Largest page accepted, in bytes after decompression.</summary>
    /// <value>8 MiB by default, some hundred times a page; from 1 KiB to 64 MiB.</value>
    public long MaxPageBytes { get; set; } = 8L * 1024 * 1024;
}
