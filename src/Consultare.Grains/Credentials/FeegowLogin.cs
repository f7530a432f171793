using Consultare.Integrations.Feegow.Web;

namespace Consultare.Grains.Credentials;

/// <summary>The user of one purpose.</summary>
/// <param name="Credentials">Name and password.</param>
/// <param name="Version">Changes when they are changed; tells nothing about them.</param>
internal sealed record FeegowLogin(FeegowCredentials Credentials, string Version);
