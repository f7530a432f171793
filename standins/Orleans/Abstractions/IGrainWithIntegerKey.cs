namespace Orleans;

/// <summary>A grain interface whose key is a whole number.</summary>
public interface IGrainWithIntegerKey : IGrain;
