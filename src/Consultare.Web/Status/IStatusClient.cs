namespace Consultare.Web.Status;

/// <summary>What an open panel hears; the names are a contract with the browser.</summary>
public interface IStatusClient
{
    /// <summary>A service changed.</summary>
    Task ServiceChanged(ServiceChanged message);

    /// <summary>Stored data changed.</summary>
    Task DataChanged(DataChanged message);
}
