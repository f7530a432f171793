namespace Consultare.Web.Status;

/// <summary>Pushed to every open panel when a service changes.</summary>
/// <param name="Epoch">Identity of this web node's stream.</param>
/// <param name="N">Number of the message in the epoch; a gap asks for one fresh snapshot.</param>
/// <param name="Service">The service after the change.</param>
public sealed record ServiceChanged(string Epoch, long N, ServiceResponse Service);
